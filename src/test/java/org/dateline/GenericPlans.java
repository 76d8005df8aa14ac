package org.dateline;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What PostgreSQL means to do for a statement, whatever the values of its parameters. */
public final class GenericPlans {

    private final JdbcTemplate simple;

    /** Of the database at an address; the extended protocol would want values for the parameters. */
    public GenericPlans(String url) {
        this.simple = new JdbcTemplate(new DriverManagerDataSource(url + "&preferQueryMode=simple"));
    }

    public String of(String statement) {
        int number = 0;
        StringBuilder numbered = new StringBuilder();
        for (char c : statement.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++number : String.valueOf(c));
        }
        return String.join("\n", simple.queryForList("explain (generic_plan) " + numbered, String.class));
    }
}
