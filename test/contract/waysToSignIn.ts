import { WAYS_BY_MACHINE } from "./waysByMachine";
import { WAYS_BY_PROFILE } from "./waysByProfile";
import { WAYS_BY_ROLE } from "./waysByRole";
import { WAYS_BY_SSO } from "./waysBySso";

/** All but the one that asks a person for a code. */
export const WAYS_TO_SIGN_IN = [...WAYS_BY_PROFILE, ...WAYS_BY_ROLE, ...WAYS_BY_SSO, ...WAYS_BY_MACHINE];
