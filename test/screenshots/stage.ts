import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { waitUntil } from "../e2e/waitUntil";
import type { Workbench } from "../e2e/workbench";
import type { RunningService } from "../service/dataExchangeService";
import type { JobPlan, WireJob } from "../service/world/plan";
import { tellJob } from "../service/world/tellJob";

const VIEW = "Data Exchange Jobs";

/** What a scene has: a window that shows nothing yet, the service behind it, and a camera. */
export class Stage {
  constructor(
    readonly workbench: Workbench,
    readonly service: RunningService,
    private readonly folder: string,
  ) {}

  async openView(): Promise<void> {
    await this.workbench.sidebar.open(VIEW);
    await this.moveMouseAway();
  }

  /** Without the hover of what was clicked last. */
  async moveMouseAway(): Promise<void> {
    await this.workbench.page.mouse.move(0, 0);
  }

  /** Opens the view and waits for its data sets. */
  async openTree(): Promise<void> {
    await this.openView();
    await this.workbench.sidebar.waitForRows("the data sets", (rows) => rows.length > 5);
  }

  /** The newest job of the service that is as wanted. */
  findJob(isWanted: (job: WireJob, plan: JobPlan) => boolean): JobPlan {
    const found = this.service.world.jobs.find((plan) => isWanted(this.tell(plan), plan));
    if (found === undefined) {
      throw new Error("The sample world has no such job.");
    }
    return found;
  }

  tell(plan: JobPlan): WireJob {
    return tellJob(plan, this.service.region, Date.now());
  }

  /** Expands the way down to a job; gives its row. */
  async reveal({ id, dataSet, revisions: [revision] }: JobPlan): Promise<Locator> {
    const { sidebar } = this.workbench;
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Data set .*${dataSet.id}`)));
    await sidebar.expand(await sidebar.reveal(new RegExp(`^Revision .*${revision.id}`)));
    return sidebar.reveal(new RegExp(`job ${id}$`));
  }

  /** Clicks the way down to a job and waits until the panel shows it. */
  async openFromTree(plan: JobPlan): Promise<void> {
    await (await this.reveal(plan)).click();
    await this.waitForPanel(plan);
  }

  /** Opens a loaded job by way of the palette; the tree stays as it is, and no row of it may be selected. */
  async openFromPalette(plan: JobPlan): Promise<void> {
    const { workbench } = this;
    await workbench.runCommand("View: Close All Editors");
    await workbench.runCommand(`${VIEW}: Open Job Details`);
    await workbench.page.locator(".quick-input-widget").getByText("Pick a Job").waitFor();
    await workbench.enter(plan.id);
    await this.waitForPanel(plan);
  }

  async waitForPanel({ id }: JobPlan): Promise<void> {
    await this.workbench.panel.getByText(id).first().waitFor();
  }

  /** Opens the view and loads both pages of the account's jobs. */
  async loadAll(): Promise<void> {
    const all = this.service.world.jobs.length;
    await this.openTree();
    await this.workbench.runCommand(`${VIEW}: Load More Jobs`);
    await this.workbench.page.getByText(`${all} loaded`).filter({ visible: true }).waitFor();
  }

  /** Takes a picture of the window, or of a part of it, once it stands still. */
  async picture(name: string, area?: Locator): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, `${name}.png`), await this.#stillPicture(area));
  }

  async #stillPicture(area: Locator | undefined): Promise<Buffer> {
    const shoot = () => (area ?? this.workbench.page).screenshot({ animations: "disabled" });
    const last = { picture: await shoot() };
    return waitUntil("the window to stand still", async () => {
      await this.workbench.page.waitForTimeout(300);
      const next = await shoot();
      const stands = next.equals(last.picture);
      last.picture = next;
      return stands && next;
    });
  }
}
