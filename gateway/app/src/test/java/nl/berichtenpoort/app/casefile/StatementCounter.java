package nl.berichtenpoort.app.casefile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that counts what it is asked. Every row of a batch counts: the driver may or may not put them together. */
final class StatementCounter extends DelegatingDataSource {

    private final AtomicInteger count = new AtomicInteger();

    StatementCounter(DataSource database) {
        super(database);
    }

    int count() {
        return count.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, super.getConnection(), (method, result) -> {
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, statement, this::counted);
            }
            return result instanceof Statement statement ? proxy(Statement.class, statement, this::counted) : result;
        });
    }

    private Object counted(Method method, Object result) {
        boolean asks =
                method.getName().startsWith("execute") && !method.getName().endsWith("Batch");
        if (asks || method.getName().equals("addBatch")) {
            count.incrementAndGet();
        }
        return result;
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.on(method, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** What becomes of the result of a call. */
    private interface Call {
        Object on(Method method, Object result);
    }
}
