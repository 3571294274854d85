#!/usr/bin/env python3
"""Which error messages has no test seen? Run in the project's root: python3 config/unseen_messages.py [MAVEN...]

Runs `mvn test` (or `mvn MAVEN...`, say `verify`) with JaCoCo's agent in every JVM that it starts, then lists each
place of the main sources that makes an exception, a mistake of a study or a warning and that no JVM came by. Takes as
long as the tests do.
"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

JACOCO = "0.8.13"
MODULES = ("sweep-worker", "sweep-driver", "jobs", "notebooks-export")
SOURCES = "src/main/java"
KINDS = "Exception|Error|Failure|Mistake|Data|Unavailable|BrokenLaw|InvalidProblem|InvalidStudy|InvalidExtension"
MESSAGE = re.compile(rf"\bnew \w*({KINDS})\(|Mistake\.(of|unknown)\(|LOG\.(warn|error)\(")
LONGEST_STATEMENT = 12


def fetch(artifact, classifier, folder):
    name = f"org.jacoco:{artifact}:{JACOCO}:jar:{classifier}"
    copy = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
    subprocess.run(["mvn", "-q", copy, f"-Dartifact={name}", f"-DoutputDirectory={folder}"], check=True)
    return folder / f"{artifact}-{JACOCO}-{classifier}.jar"


def run_tests(goals, agent, execution):
    options = f"-javaagent:{agent}=destfile={execution},append=true,includes=org.sweep.*"
    subprocess.run(
        ["mvn", "-Dmaven.test.failure.ignore=true", *goals],
        env={**os.environ, "JAVA_TOOL_OPTIONS": options}, check=True)


def covered_lines(reporter, execution, folder):
    """Of each source file, by package and name: its lines with code, and whether a JVM came by."""
    report = folder / "report.xml"
    classes = [option for module in MODULES for option in ("--classfiles", f"{module}/target/classes")]
    command = ["java", "-jar", str(reporter), "report", str(execution), *classes, "--xml", str(report)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    lines = {}
    root = ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", report.read_text("utf-8")))
    for package in root.iter("package"):
        for source in package.iter("sourcefile"):
            file = f"{package.get('name')}/{source.get('name')}"
            lines[file] = {int(line.get("nr")): line.get("ci") != "0" for line in source.iter("line")}
    return lines


def statements(text):
    """First and last line, from 1, of the statements that make a message."""
    for first, line in enumerate(text, 1):
        if MESSAGE.search(line):
            last = first
            while not text[last - 1].endswith(";") and last < min(len(text), first + LONGEST_STATEMENT):
                last += 1
            yield first, last


def main():
    made = unseen = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        execution = folder / "jacoco.exec"
        run_tests(sys.argv[1:] or ["test"], fetch("org.jacoco.agent", "runtime", folder), execution)
        covered = covered_lines(fetch("org.jacoco.cli", "nodeps", folder), execution, folder)
    for module in MODULES:
        root = Path(module, SOURCES)
        for file in sorted(root.rglob("*.java")):
            lines = covered.get(file.relative_to(root).as_posix(), {})
            text = file.read_text("utf-8").split("\n")
            for first, last in statements(text):
                made += 1
                if not any(lines.get(number) for number in range(first, last + 1)):
                    unseen += 1
                    print(f"{file}:{first}: {' '.join(line.strip() for line in text[first - 1:last])}")
    print(f"{unseen} of {made} messages were not seen")


if __name__ == "__main__":
    main()
