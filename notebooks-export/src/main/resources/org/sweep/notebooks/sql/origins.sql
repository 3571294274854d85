SELECT code_version, backend, device, count(*) AS trials
FROM trials GROUP BY code_version, backend, device
