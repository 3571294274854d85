package org.sweep.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The borders of docs/architecture.md. A package that is on no floor fails {@link
 * #everyPackageHasItsFloor}.
 */
@AnalyzeClasses(packages = "org.sweep", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** From the top down: a package knows the floors below, never one above. */
  private static final List<List<String>> DRIVER_FLOORS =
      List.of(
          List.of("report", "live", "verify", "network", "averaging"),
          List.of("landscape", "refine"),
          List.of("analysis"),
          List.of("schedule"),
          List.of("resource"),
          List.of("study", "store", "prune", "watch"));

  private static final List<List<String>> WORKER_FLOORS =
      List.of(
          List.of("run"),
          List.of("stability"),
          List.of("train", "catalog"),
          List.of("optim", "problem"),
          List.of("game", "nn", "data", "output", "memory"),
          List.of("linalg", "trial", "schema", "spec", "formula", "random"));

  private static final String[] WORKER = packages(WORKER_FLOORS);
  private static final String[] DRIVER = packages(DRIVER_FLOORS);

  @ArchTest
  static final ArchRule workerKnowsNothingOfSpark =
      noClasses()
          .that()
          .resideInAnyPackage(WORKER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..")
          .because("an executor's code must run, and be tested, in any JVM");

  @ArchTest
  static final ArchRule nobodyKnowsScala =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("scala..")
          .because("Spark is used through its Java API alone");

  @ArchTest
  static final ArchRule methodsDoNotKnowProblems =
      noClasses()
          .that()
          .resideInAPackage("org.sweep.optim..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sweep.problem..")
          .because("optim and problem meet only in game");

  @ArchTest
  static final ArchRule problemsDoNotKnowMethods =
      noClasses()
          .that()
          .resideInAPackage("org.sweep.problem..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sweep.optim..")
          .because("optim and problem meet only in game");

  @ArchTest
  static final ArchRule onlyLinalgKnowsWhereNumbersLive =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.sweep.linalg..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bytedeco..", "dev.ludovic..")
          .because("everyone else computes with linalg's kernels, on any backend");

  @ArchTest
  static final ArchRule fewKnowNd4j =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.sweep.linalg.nd4j..",
              "org.sweep.problem.dl4j..",
              "org.sweep.network..",
              "org.sweep.averaging..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.datavec..")
          .because(
              "ND4J is not in sweep.jar: who names its classes must be loaded only if asked for");

  @ArchTest
  static final ArchRule fewTouchTheFileSystem =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.sweep.output..", "org.sweep.data..", "org.sweep.train..", "org.sweep.store..")
          .and()
          .doNotHaveSimpleName("Interruption") // which ends before Hadoop's file systems do
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hadoop..")
          .because("what is written, and how it is committed, is decided in one place per module");

  @ArchTest
  static final ArchRule notebooksKnowTheTablesOnly =
      classes()
          .that()
          .resideInAPackage("org.sweep.notebooks..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(elsewhere())
          .because("a notebook is made from the result directory's schema, not from the code");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.sweep.(**)")
          .should()
          .beFreeOfCycles()
          .because("a newcomer must be able to start somewhere");

  @ArchTest
  static void importsPointDownOnly(JavaClasses sweep) {
    List<List<String>> floors =
        Stream.of(List.of(List.of("jobs")), DRIVER_FLOORS, WORKER_FLOORS)
            .flatMap(List::stream)
            .toList();
    for (int floor = 1; floor < floors.size(); floor++) {
      noClasses()
          .that()
          .resideInAnyPackage(packages(floors.subList(floor, floor + 1)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(floors.subList(0, floor)))
          .because("imports point down only")
          .check(sweep);
    }
  }

  @ArchTest
  static final ArchRule everyPackageHasItsFloor =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.of(WORKER, DRIVER, new String[] {"org.sweep.jobs..", "org.sweep.notebooks.."})
                  .flatMap(Stream::of)
                  .toArray(String[]::new))
          .because("every package has its floor in this test");

  private static String[] elsewhere() {
    return Stream.of(WORKER, DRIVER, new String[] {"org.sweep.jobs.."})
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }

  private static String[] packages(List<List<String>> floors) {
    return floors.stream()
        .flatMap(List::stream)
        .map(name -> "org.sweep." + name + "..")
        .toArray(String[]::new);
  }
}
