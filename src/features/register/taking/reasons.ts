/** Reasons for amending a mark that schools give most, offered wherever one is asked for (reg 10). */
export const COMMON_REASONS = [
  'Parent telephoned',
  'Parent e-mailed',
  'Reported to the office',
  'Arrived late, was marked absent',
  'Marked by mistake',
  'Medical appointment confirmed',
  'Leave was granted',
  'Trip list received',
]
