SELECT ${axes}, seed, outcome, steps, reason
FROM trials WHERE outcome NOT IN ('completed', 'plateaued') ORDER BY seed
