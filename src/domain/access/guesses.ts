/** What wrong passwords are counted by: an account (or one browser of it), and the address that they come from. */
export type Guessed = 'account' | 'address'

/**
 * How many go free, and how far apart the next ones come at most, in seconds. People mistype their own password; behind one
 * address a whole school does.
 */
const PACE: Record<Guessed, { free: number; longest: number }> = {
  account: { free: 3, longest: 15 },
  address: { free: 30, longest: 2 },
}

/** The longest a sign-in waits for its turn, in seconds. Proxies in front give up after a minute. */
export const LONGEST_WAIT = 45

/**
 * How many seconds after the attempt before it the next one's turn comes, when so many have failed in the last hour: none
 * at first, then 1, 2, 4 and so on up to a bound. Takes failures of an account, or of an address the number of accounts
 * they were at, so that one person's mistakes do not slow their colleagues down.
 */
export function secondsApart(counted: Guessed, failures: number): number {
  const { free, longest } = PACE[counted]
  return failures < free ? 0 : Math.min(2 ** (failures - free), longest)
}
