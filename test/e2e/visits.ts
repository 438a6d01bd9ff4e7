import { after } from "node:test";
import type { Fault } from "../service/faults";
import { account } from "../service/world/arns";
import type { EditorWindow, WindowOwner } from "./editorWindow";
import { type LocalWorld, visitedProfile } from "./localWorld";
import { waitUntil } from "./waitUntil";
import type { Workbench } from "./workbench";

const VIEW = "Data Exchange Jobs";

export interface Visit {
  readonly workbench: Workbench;
  /** Whose jobs the view shows: profile, Region and account, as the view says them. */
  readonly source: string;
}

/**
 * One window for all tests of a file, since a window takes long to open. Each test goes to a profile that none
 * has used before, which is a session, rows and names of its own, without editors and messages of the last one.
 */
export class Visits {
  #window: EditorWindow | undefined;
  #count = 0;

  constructor(private readonly world: () => LocalWorld) {
    after(() => this.#window?.close());
  }

  /** Begins where the first page is shown. */
  visit(test: WindowOwner, body: (visit: Visit) => Promise<void>): Promise<void> {
    return this.#use(test, async (workbench) => {
      const source = await this.#arrive(workbench);
      await workbench.sidebar.says(`${source} · 200 loaded`);
      await body({ workbench, source });
    });
  }

  /** Begins when the profile was picked, with these faults. */
  visitWith(
    faults: readonly Fault[],
    test: WindowOwner,
    body: (visit: Visit) => Promise<void>,
  ): Promise<void> {
    return this.#use(test, async (workbench) => {
      this.world().service.addFaults(faults);
      await body({ workbench, source: await this.#arrive(workbench) });
    });
  }

  async #use(test: WindowOwner, body: (workbench: Workbench) => Promise<void>): Promise<void> {
    const window = this.#window ?? (await this.world().editor.open(test));
    this.#window = window;
    try {
      await window.use(test, async (workbench) => {
        await tidy(workbench);
        await body(workbench);
      });
    } catch (error) {
      // The next test shall not suffer from what went wrong.
      this.#window = undefined;
      await window.close();
      throw error;
    }
  }

  async #arrive(workbench: Workbench): Promise<string> {
    const profile = visitedProfile(this.#count);
    this.#count += 1;
    await workbench.sidebar.open(VIEW);
    // A profile without rows lies between: those that come then are not the last one's.
    await workbench.chooseProfile("no-region");
    await workbench.sidebar.waitForRows("no rows", (rows) => rows.length === 0);
    await workbench.chooseProfile(profile);
    return `${profile} · us-east-1 · ${account}`;
  }
}

/** Waits until it is tidy: what closes late would take the focus from the next step. */
async function tidy(workbench: Workbench): Promise<void> {
  if ((await workbench.tabs()).length > 0) {
    await workbench.runCommand("View: Close All Editors");
    await waitUntil("no editor", async () => (await workbench.tabs()).length === 0);
  }
  if ((await workbench.notifications()).length > 0) {
    await workbench.runCommand("Notifications: Clear All Notifications");
    await waitUntil("no notification", async () => (await workbench.notifications()).length === 0);
  }
}
