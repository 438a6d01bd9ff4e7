import json
import sys
import time

import boto3

given = json.loads(sys.argv[1])
client = boto3.client("dataexchange", endpoint_url=given["url"], region_name="us-east-1")
start = time.perf_counter()
pages = client.get_paginator("list_jobs").paginate(PaginationConfig={"PageSize": given["pageSize"]})
jobs = [job for page in pages for job in page["Jobs"]]
milliseconds = (time.perf_counter() - start) * 1000
print("REPORT " + json.dumps({"milliseconds": milliseconds, "jobs": len(jobs)}))
