-- The course of every trial of a GAN study on a mixture: losses of a step and their mean over the 50
-- steps up to it, and how generated points cover the modes. DuckDB, in the folder of the results.
SELECT
  optimizer,
  learning_rate,
  seed,
  step,
  discriminator_loss,
  generator_loss,
  avg(discriminator_loss) OVER last_50 AS discriminator_loss_mean50,
  avg(generator_loss) OVER last_50 AS generator_loss_mean50,
  modes_covered,
  near_mode_share,
  modes_covered_3sigma,
  near_mode_share_3sigma
FROM read_parquet(['gmm-optimizers/steps/*.parquet', 'gmm-threshold/steps/*.parquet'])
WINDOW last_50 AS (PARTITION BY trial_id ORDER BY step ROWS 49 PRECEDING)
QUALIFY modes_covered IS NOT NULL AND step % 1000 = 0
ORDER BY optimizer, learning_rate, seed, step
