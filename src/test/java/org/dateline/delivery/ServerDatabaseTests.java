package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerDatabaseTests {

    @ParameterizedTest
    @CsvSource({
        "08001, true", // no connection can be made
        "08006, true", // it broke
        "57P01, true", // shut down by its administrator
        "57P03, true", // not ready yet
        "28P01, false", // wrong password
        "3D000, false", // no such database
        "53300, false", // no connection left
        "42P01, false" // no such table
    })
    void whatIsThereAndRefusesIsNotAway(String state, boolean away) {
        assertThat(ServerDatabase.isAway(new SQLException("no", state))).isEqualTo(away);
    }

    @Test
    void whereNobodyListensNobodyIs() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ServerDatabase nowhere = new ServerDatabase("jdbc:postgresql://127.0.0.1:" + port + "/news", "ann", "secret");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(nowhere::connect)
                .matches(ServerDatabase::isAway);
    }

    /** Takes the connection and says nothing, as behind a broken network. */
    @Test
    void whoNeverAnswersIsAway() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerDatabase database = new ServerDatabase(
                    "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/news?sslmode=disable", "ann", "secret");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(database::connect)
                    .matches(ServerDatabase::isAway);
        }
    }
}
