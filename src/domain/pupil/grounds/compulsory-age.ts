import type { ListedGround } from './deletion-ground.ts'

/** Reg 9(1): pupils of compulsory school age. */
export const COMPULSORY_AGE_GROUNDS: readonly ListedGround[] = [
  {
    letter: 'A',
    text: 'Registered at another school, unless a school attendance order names this one, it is the main school of a mobile child, or dual registration was agreed',
    evidence: 'The other school and confirmation that the pupil started there',
  },
  {
    letter: 'B',
    text: 'Finished nursery education here, would have moved up to reception, and is not expected to attend again',
    evidence: 'Why the pupil is not expected to attend again',
  },
  {
    letter: 'C',
    text: 'Also registered elsewhere and not expected to attend here again; every other school consents, and this is neither named in a school attendance order nor the main school of a mobile child',
    evidence: 'The consent of each other school',
  },
  {
    letter: 'D',
    text: 'The school attendance order that named this school now names another',
    evidence: 'A copy of the order',
  },
  {
    letter: 'E',
    text: 'The school attendance order that named this school was revoked because suitable education was arranged otherwise',
    evidence: 'A copy of the order',
  },
  {
    letter: 'F',
    text: 'A parent told the school in writing that the pupil will be educated otherwise than at school; from a special school where the local authority placed the pupil, with its consent',
    evidence: 'The letter, and the local authority’s consent where it is needed',
  },
  {
    letter: 'G',
    text: 'No longer lives a reasonable distance away and is not expected to attend again (not for boarders)',
    evidence: 'The new address',
  },
  {
    letter: 'H',
    text: 'Did not return within ten school days after leave; neither sickness nor unavoidable cause is believed, and the school and the local authority together could not find the pupil',
    evidence: 'The leave granted and the log of joint enquiries',
  },
  {
    letter: 'I',
    text: 'Absent without leave for twenty school days running; neither sickness nor unavoidable cause is believed, and the school and the local authority together could not find the pupil',
    evidence: 'The run of G, N or O, the log of joint enquiries and the local authority’s confirmation',
  },
  {
    letter: 'J',
    text: 'Detained under a sentence of detention and not expected to return',
    evidence: 'The order or the notice of recall',
  },
  { letter: 'K', text: 'The pupil has died', evidence: 'How and when the school was told' },
  {
    letter: 'L',
    text: 'Will be over compulsory school age before the school next meets, and is not going on to the sixth form or does not meet the conditions to enter it',
    evidence: 'What the pupil will do next, or the conditions not met',
  },
  {
    letter: 'M',
    text: 'A boarder at a maintained school or academy whose boarding fees were unpaid at the end of the term they were for',
    evidence: 'The account',
  },
  {
    letter: 'N',
    text: 'Has ceased to be a pupil of this independent school or non-maintained special school',
    evidence: 'The notice to leave',
  },
  {
    letter: 'O',
    text: 'Permanently excluded, once review and reinstatement are over',
    evidence: 'The decision and the end of the review',
  },
].map(({ letter, ...rest }) => {
  const regulation = `9(1)(${letter.toLowerCase()})`
  return { id: regulation, letter, regulation, ...rest }
})
