SELECT ${contender}, count(*) AS trials${classes}
FROM convergence GROUP BY ${contender}
