import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PageAnswers } from "../../bench/pageAnswers";
import { makeWorld } from "../../service/world/makeWorld";

const NOW = Date.UTC(2026, 10, 24, 9, 30);

function newAnswers() {
  const world = makeWorld({ jobs: 60, seed: 1, epoch: NOW, dataSets: 3 });
  const answers = new PageAnswers(world, NOW);
  const get = (url: string) => JSON.parse(answers.answer("GET", url).body.toString());
  return { world, answers, get };
}

describe("the bench's server", () => {
  test("gives the account's jobs page by page, in the world's order", () => {
    const { world, get } = newAnswers();
    const first = get("/v1/jobs?maxResults=40");
    const second = get(`/v1/jobs?maxResults=40&nextToken=${encodeURIComponent(first.NextToken)}`);
    assert.deepEqual(
      [...first.Jobs, ...second.Jobs].map(({ Id }) => Id),
      world.jobs.map(({ id }) => id),
    );
    assert.equal(second.NextToken, undefined);
  });

  test("gives the jobs of one data set", () => {
    const { world, get } = newAnswers();
    const [dataSet] = world.dataSets;
    assert.equal(get(`/v1/jobs?dataSetId=${dataSet?.id}&maxResults=200`).Jobs.length, 20);
  });

  test("gives the data sets", () => {
    const { world, get } = newAnswers();
    const listed = [
      ...get("/v1/data-sets?origin=OWNED").DataSets,
      ...get("/v1/data-sets?origin=ENTITLED").DataSets,
    ];
    assert.equal(listed.length, world.dataSets.length);
  });

  test("has made every page by the time a client comes, in whatever order the client writes its query", () => {
    const { answers, world } = newAnswers();
    answers.prepare(10);
    const made = answers.size;
    const { NextToken } = JSON.parse(answers.answer("GET", "/v1/jobs?maxResults=10").body.toString());
    const token = encodeURIComponent(NextToken);
    const one = answers.answer("GET", `/v1/jobs?nextToken=${token}&maxResults=10`);
    const other = answers.answer("GET", `/v1/jobs?maxResults=10&nextToken=${token}`);
    answers.answer("GET", `/v1/jobs?maxResults=10&dataSetId=${world.dataSets[0]?.id}`);
    assert.equal(one, other);
    assert.equal(answers.size, made);
  });

  test("refuses a token that it did not give", () => {
    const { answers } = newAnswers();
    assert.equal(answers.answer("GET", "/v1/jobs?nextToken=mine").status, 400);
  });

  test("knows nothing but the API", () => {
    const { answers } = newAnswers();
    assert.equal(answers.answer("GET", "/").status, 404);
  });
});
