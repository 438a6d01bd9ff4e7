import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AwsFiles } from "../contract/awsFiles";
import { type RunningService, startService } from "../service/dataExchangeService";
import { planNewJob } from "../service/world/jobPlans";
import type { Random } from "../service/world/random";
import { tellJob } from "../service/world/tellJob";
import { isLie, randomFault } from "./soakFaults";

/** Profiles of the shared files, and the account that each leads to. */
export const PROFILES = ["first", "second", "process"] as const;

/** What is wrong in AWS's files for a while. */
type Mischief = "a wrong key" | "a broken line" | "a line more" | "nothing";

/** Two accounts whose jobs come and go on, the files of a user of both, and what goes wrong there. */
export class SoakWorld {
  /** Whether something was said since the last calm that was not true. */
  hasLied = false;
  readonly #random: Random;
  /** End of the last writing of AWS's files: one comes after the other. */
  #written: Promise<void> = Promise.resolve();

  private constructor(
    private readonly files: AwsFiles,
    readonly first: RunningService,
    readonly second: RunningService,
    random: Random,
  ) {
    this.#random = random;
  }

  static async start(files: AwsFiles, random: Random, mostJobs: number): Promise<SoakWorld> {
    const start = () =>
      startService({ jobs: random.integer(0, mostJobs), seed: random.integer(1, 1_000_000) });
    const world = new SoakWorld(files, await start(), await start(), random);
    const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } = world.first;
    const keys = JSON.stringify({ Version: 1, AccessKeyId, SecretAccessKey });
    await writeFile(join(files.folder, "give.js"), `console.log(${JSON.stringify(keys)})`);
    await world.writeFiles("nothing");
    return world;
  }

  get services(): readonly RunningService[] {
    return [this.first, this.second];
  }

  /** Of a profile, in its account. */
  serviceOf(profile: string | undefined): RunningService {
    return profile === "second" ? this.second : this.first;
  }

  /** The file of exported jobs of that number. */
  jobsFile(number: number): string {
    return join(this.files.folder, `jobs-${number}.json`);
  }

  /** The ids of the jobs that it holds from then on. */
  async writeJobsFile(number: number): Promise<readonly string[]> {
    const count = this.#random.integer(0, 60);
    const now = Date.now();
    const Jobs = this.first.world.jobs.slice(0, count).map((job) => tellJob(job, "us-east-1", now));
    await writeFile(this.jobsFile(number), JSON.stringify({ Jobs }));
    return Jobs.map(({ Id }) => Id);
  }

  /** Some jobs more in one of the accounts. */
  grow(): void {
    const { world } = this.#random.pick(this.services);
    for (let count = this.#random.integer(1, 12); count > 0; count -= 1) {
      world.add(planNewJob(this.#random.pick(world.dataSets), this.#random));
    }
  }

  addFault(): void {
    const fault = randomFault(this.#random);
    this.#random.pick(this.services).addFaults([fault]);
    this.hasLied ||= isLie(fault);
  }

  /** Something else in AWS's files, right or wrong. */
  changeFiles(): Promise<void> {
    const mischiefs: readonly Mischief[] = ["a wrong key", "a broken line", "a line more", "nothing"];
    return this.writeFiles(this.#random.pick(mischiefs));
  }

  /** Nothing goes wrong any more. */
  async calm(): Promise<void> {
    this.first.clearFaults();
    this.second.clearFaults();
    await this.writeFiles("nothing");
  }

  async close(): Promise<void> {
    await this.first.close();
    await this.second.close();
  }

  private writeFiles(mischief: Mischief): Promise<void> {
    const { accessKeyId, secretAccessKey } = this.first;
    const id = mischief === "a wrong key" ? "AKOFNOBODY" : accessKeyId;
    const keys = `aws_access_key_id = ${id}\naws_secret_access_key = ${secretAccessKey}\n`;
    const give = `credential_process = "${process.execPath}" "${join(this.files.folder, "give.js")}"\n`;
    const place = (url: string) => `region = us-east-1\nendpoint_url = ${url}\n`;
    const config = [
      `[profile first]\n${place(this.first.url)}${keys}`,
      `[profile second]\n${place(this.second.url)}${keys}`,
      `[profile process]\n${place(this.first.url)}${give}`,
      ...(mischief === "a broken line" ? ["[profile\n"] : []),
      ...(mischief === "a line more"
        ? [`[profile other-${this.#random.integer(1, 9)}]\nregion = eu-west-1\n`]
        : []),
    ].join("");
    this.#written = this.#written.then(() => this.#replaceConfig(config));
    return this.#written;
  }

  /** At one stroke: a file that is half written leads elsewhere, which would be nobody's fault. */
  async #replaceConfig(config: string): Promise<void> {
    const file = join(this.files.folder, "config.new");
    await writeFile(file, config);
    await rename(file, this.files.config);
  }
}
