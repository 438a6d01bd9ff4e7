import { join } from "node:path";
import { projectRoot, readJson } from "../host/project.mjs";

export interface MenuItem {
  readonly command?: string;
  /** What opens there instead. */
  readonly submenu?: string;
  readonly when?: string;
}

/** What the tests ask of package.json. */
export interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly main: string;
  /** Of the gallery. */
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: string;
      readonly restrictedConfigurations: readonly string[];
    };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly viewsContainers: Readonly<
      Record<string, readonly { readonly id: string; readonly icon: string }[]>
    >;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly when?: string }[];
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly icon?: string;
    }[];
    readonly submenus: readonly { readonly id: string; readonly label: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly colors: readonly { readonly id: string }[];
    readonly keybindings: readonly MenuItem[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope: string }>>;
    };
  };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

export function readManifest(): Promise<Manifest> {
  return readJson(join(projectRoot, "package.json"));
}

/** The manifest's texts by their keys. */
export function readTexts(): Promise<Readonly<Record<string, string>>> {
  return readJson(join(projectRoot, "package.nls.json"));
}

/** Every place of the manifest that names a command: menus, keys. */
export function menuItems({ contributes }: Manifest): readonly MenuItem[] {
  return [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
}

export function conditions(manifest: Manifest): readonly string[] {
  const items = [...menuItems(manifest), ...manifest.contributes.viewsWelcome];
  return items.map((item) => item.when).filter((when) => when !== undefined);
}

export function viewIds({ contributes }: Manifest): readonly string[] {
  return Object.values(contributes.views)
    .flat()
    .map(({ id }) => id);
}
