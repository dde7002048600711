/** Whether a service of this status is over, and its addresses with it (gigacloud.md section 2.1). */
export function isOver(status: string): boolean {
  return /^(terminated|cancell?ed|fraud)$/i.test(status);
}
