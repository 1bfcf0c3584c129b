/** Whose records are linked: pupils, as one child's, or contacts, as one parent's. */
export type Linked = 'child' | 'parent'

/** What the database calls the two records and the person. */
export const RECORD_FIELDS = {
  child: { recordId: 'pupilId', otherRecordId: 'otherPupilId', oneId: 'childId' },
  parent: { recordId: 'contactId', otherRecordId: 'otherContactId', oneId: 'parentId' },
} as const
