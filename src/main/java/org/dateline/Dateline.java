package org.dateline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Dateline", sharedModules = "shared")
public class Dateline {

    public static void main(String[] args) {
        if (Commands.isMeantBy(args)) {
            System.exit(Commands.start(args));
        }
        SpringApplication.run(Dateline.class, args);
    }
}
