package nl.berichtenpoort.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;

/** Case files that count the questions they are asked, or answer none. */
final class CountingCaseFile {

    private CountingCaseFile() {}

    /** An empty case file. */
    static CaseFile counting(AtomicInteger questions) {
        return counting(new InMemoryCaseFile(), questions);
    }

    static CaseFile counting(CaseFile caseFile, AtomicInteger questions) {
        return proxy((method, arguments) -> {
            questions.incrementAndGet();
            return method.invoke(caseFile, arguments);
        });
    }

    /** A case file that fails at every question. */
    static CaseFile failing() {
        return proxy((method, arguments) -> {
            throw new IllegalStateException("The case file is away");
        });
    }

    private static CaseFile proxy(Call call) {
        return (CaseFile) Proxy.newProxyInstance(
                CaseFile.class.getClassLoader(), new Class<?>[] {CaseFile.class}, (proxy, method, arguments) -> {
                    try {
                        return call.call(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Call {
        Object call(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }
}
