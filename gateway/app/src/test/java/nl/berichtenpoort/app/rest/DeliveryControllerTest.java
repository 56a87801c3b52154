package nl.berichtenpoort.app.rest;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.intake.MemoryReception;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DeliveryControllerTest {

    private final MemoryReception reception = new MemoryReception();
    private final ApiTexts texts = new ApiTexts();
    private final MockMvc api = MockMvcBuilders.standaloneSetup(new DeliveryController(reception, texts))
            .setControllerAdvice(new ProblemAdvice(texts))
            .build();

    @Test
    void whatCannotBeStoredIsNotAcknowledged() throws Exception {
        reception.fillUp();

        api.perform(post("/api/v1/messages")
                        .contentType(MediaType.APPLICATION_XML)
                        .content(ApiCaller.jw315("98000981")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:berichtenpoort:probleem:niet-opgeslagen"))
                .andExpect(jsonPath("$.status").value(503));
    }
}
