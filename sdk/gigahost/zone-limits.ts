/** Largest zone file, in bytes. */
export const maxZoneFileBytes = 2 * 1024 * 1024;
