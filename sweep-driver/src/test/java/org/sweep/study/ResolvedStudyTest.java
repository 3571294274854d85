package org.sweep.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweep.study.Studies.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.trial.ContentId;
import org.sweep.trial.Trial;

class ResolvedStudyTest {
  private static final String UNION =
      """
      study: union
      problem: {type: duel, rounds: 1_0, note: "a: b # c"}
      grid:
        - optimizer: [sgd, {twist: {align: yes, transform: {momentum: .5}, label: "my: twist"}}]
          learning-rate: [1e-1, 3.3333333333333333e-7]
          problem.strength: [1.0, 2]
          optimizer.twist.lambda: [0.25, 1]
        - optimizer: [{optimism: adam}, {twist: {lambda: 7}}]
          learning-rate: 2
          problem.strength: 3
          problem.rounds: [10, 20]
      seeds: [9, 0]
      record: {every: 5}
      stop: {diverged-above: 1e100}
      report: {table: {metric: x, at: best, rows: problem.strength}}
      """;

  private static final String RESOLVED =
      """
      study: duels
      problem:
        type: duel
        rounds: 10
        steps: 10
        strength: 3
        x: 0
      grid:
        optimizer:
        - sgd
        - twist:
            align: false
            lambda: 1
            transform:
              momentum:
                rho: 0.9
        learning-rate:
        - 0.5
        - 0.001
        problem.scored:
        - true
        - false
      seeds: 3
      record:
        every: 1
      stop:
        diverged-above: 1000000
      checkpoint:
        every-seconds: 300
      time-limit:
        seconds: 0
      resources:
        gpus: 0
