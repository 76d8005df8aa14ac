package org.dateline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A power switch inside a portal that a test started with {@code --test.halt=WHERE}: the process ends, with nothing getting
 * a chance to finish, just before it sends a statement that begins so, or where that begins with {@code after}, before the
 * next one; or before or after it commits what it announced.
 */
public class Halting implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final int CODE = 99;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String where = context.getEnvironment().getProperty("test.halt");
        if (where != null) {
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Switch(where).watch(DataSource.class, source) : bean;
                }
            });
        }
    }

    private record Switch(String where, AtomicBoolean passed, ThreadLocal<Boolean> announced) {

        Switch(String where) {
            this(where, new AtomicBoolean(), ThreadLocal.withInitial(() -> false));
        }

        <T> T watch(Class<T> type, T target) {
            return type.cast(Proxy.newProxyInstance(
                    Halting.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            prepare((String) arguments[0]);
                        }
                        boolean commit = method.getName().equals("commit") && announced.get();
                        haltIf(commit && where.equals("before commit"));
                        try {
                            Object answer = method.invoke(target, arguments);
                            haltIf(commit && where.equals("after commit"));
                            announced.set(announced.get() && !commit);
                            return answer instanceof Connection connection && type == DataSource.class
                                    ? watch(Connection.class, connection)
                                    : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        private void prepare(String sql) {
            String text = sql.toLowerCase(java.util.Locale.ROOT).strip();
            haltIf(passed.get() || text.startsWith(where));
            if (where.startsWith("after ") && text.startsWith(where.substring("after ".length()))) {
                passed.set(true);
            }
            if (text.startsWith("insert into event_publication")) {
                announced.set(true);
            }
        }

        private static void haltIf(boolean now) {
            if (now) {
                Runtime.getRuntime().halt(CODE);
            }
        }
    }
}
