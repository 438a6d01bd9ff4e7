import type { fromIni } from "@aws-sdk/credential-providers";

/** The SDK's function that gets credentials, of whatever kind. */
export type CredentialProvider = ReturnType<typeof fromIni>;
export type Credentials = Awaited<ReturnType<CredentialProvider>>;

type IniOptions = NonNullable<Parameters<typeof fromIni>[0]>;

/** Assumes a role with the credentials that come before it in a chain. */
export type RoleAssumer = NonNullable<IniOptions["roleAssumer"]>;
/** Assumes a role with the token of another identity provider. */
export type WebRoleAssumer = NonNullable<IniOptions["roleAssumerWithWebIdentity"]>;
