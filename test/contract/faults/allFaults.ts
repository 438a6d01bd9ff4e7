import { BODY_FAULTS } from "./bodyFaults";
import { STATUS_FAULTS } from "./statusFaults";
import { TRANSPORT_FAULTS } from "./transportFaults";

export const FAULTS = [...STATUS_FAULTS, ...BODY_FAULTS, ...TRANSPORT_FAULTS];
