import type { fromIni } from "@aws-sdk/credential-providers";

/** How the SDK gets credentials, whatever kind they are of. */
export type CredentialProvider = ReturnType<typeof fromIni>;
export type Credentials = Awaited<ReturnType<CredentialProvider>>;

type IniOptions = NonNullable<Parameters<typeof fromIni>[0]>;

/** Assumes a role with the credentials that come before it in a chain. */
export type RoleAssumer = NonNullable<IniOptions["roleAssumer"]>;
/** Assumes a role with the token of another identity provider. */
export type WebRoleAssumer = NonNullable<IniOptions["roleAssumerWithWebIdentity"]>;
