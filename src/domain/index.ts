// The public door of the rules: pages, importers, jobs and checks import from here and from no file behind it. By room.

// Dates: school dates in London, academic years, and the days on which the law changed.
export { academicYearDates, academicYearName, academicYearOf } from './dates/academic-year.ts'
export { addDays, addYears, datesBetween, mondayOf, weekdayOf } from './dates/arithmetic.ts'
export { OPEN_END, REGULATIONS_2024 } from './dates/dates-in-law.ts'
export {
  isLocalDate,
  isUsableDate,
  localDate,
  SESSIONS,
  type LocalDate,
  type Session,
  type Span,
} from './dates/local-date.ts'
export { londonDate, londonTime } from './dates/london.ts'

// Attendance codes, and what marks add up to. Everything below rests on these.
export {
  LEGAL_GROUPS,
  STAT_CLASSES,
  type AttendanceCode,
  type LegalGroup,
  type StatClass,
} from './codes/attendance-code.ts'
export { DETAILS, type DetailKey, type MarkDetail } from './codes/details.ts'
export { isLate, LATENESS, type LateCode, type Lateness } from './codes/lateness.ts'
export { allCodes, classify, codesInForce, describeCode, findCode, UnknownCodeError } from './codes/lookup.ts'
export { suggestedReplacements } from './codes/replacements.ts'
export type { Mark } from './marks/mark.ts'
export {
  absencesOf,
  absenceRate,
  attendanceRate,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  type Absences,
} from './marks/rates.ts'
export {
  absenceBand,
  addSums,
  AT_RISK_FROM,
  isAtRisk,
  LOW_EVIDENCE_UNDER,
  NO_SUMS,
  shareOfPupils,
  totalsOf,
  type AbsenceBand,
  type GroupTotals,
  type Sums,
} from './marks/sums.ts'
export { tenthOfPercent } from './marks/rounding.ts'
export { addTallies, tally, type Tally } from './marks/tally.ts'
export { requiredDetails, validateMark } from './marks/validate-mark.ts'

// People: roles, what each may do, and the codes each may enter.
export { ABILITIES, can, type Ability } from './access/abilities.ts'
export { markableCodes } from './access/markable-codes.ts'
export { LONGEST_WAIT, secondsApart, type Guessed } from './access/guesses.ts'
export { ROLE_IDS, ROLES, type OrganisationKind, type Reach, type Role } from './access/roles.ts'
export { WEB_JOBS, type WebJob } from './access/web-jobs.ts'

// School: what a school is, its calendar, and when its sessions open and close.
export {
  kindName,
  phaseName,
  SCHOOL_KIND_IDS,
  SCHOOL_KINDS,
  SCHOOL_PHASE_IDS,
  SCHOOL_PHASES,
  type SchoolKindId,
  type SchoolPhaseId,
} from './area/school-kinds.ts'
export { sameSchoolDays } from './calendar/same-school-days.ts'
export { bankHolidays, easterSunday, type BankHoliday } from './calendar/bank-holidays.ts'
export { besideBreaks, type BesideBreak } from './calendar/breaks.ts'
export { calendarDays, calendarRows } from './calendar/calendar-days.ts'
export {
  CLOSURE_KINDS,
  WHOLE_SCHOOL,
  type CalendarPlan,
  type Closure,
  type ClosureKind,
  type HalfTerm,
} from './calendar/calendar-plan.ts'
export { calendarProblems } from './calendar/calendar-problems.ts'
export { censusPartOf, censusParts, type CensusPart } from './calendar/census-parts.ts'
export { bankHolidayClosures, copyCalendarForward } from './calendar/copy-forward.ts'
export {
  hasSession,
  isSchoolDay,
  schoolCalendar,
  schoolWeeks,
  weekNumberOf,
  type SchoolCalendar,
  type SchoolDay,
  type SchoolWeek,
} from './calendar/school-calendar.ts'
export { addSchoolDays, reasonDeadline } from './calendar/school-days.ts'
export {
  expectedSessions,
  patternProblems,
  plannedCode,
  type SessionPattern,
} from './calendar/session-pattern.ts'
export { openingLength, sessionTimesProblems, type SessionTimes } from './register/session-times.ts'

// Roll: pupils and their families, joining and leaving, documents, records of one child.
export {
  DOCUMENT_KIND_IDS,
  DOCUMENT_KINDS,
  keepDocumentUntil,
  type DocumentKind,
  type Retention,
} from './document/retention.ts'
export {
  DOCUMENT_LIMIT,
  DOCUMENT_TYPE_IDS,
  DOCUMENT_TYPES,
  documentName,
  type DocumentType,
} from './document/types.ts'
export {
  CHARACTERISTICS,
  ETHNICITIES,
  type CharacteristicKind,
  type Ethnicity,
} from './pupil/characteristics.ts'
export { COHORT_IDS, cohortBits, COHORTS, cohortsIn, cohortsOf, type Cohort } from './pupil/cohorts.ts'
export {
  compulsoryAgeBegins,
  compulsoryAgeEnds,
  isCompulsorySchoolAge,
} from './pupil/compulsory-school-age.ts'
export { emailProblems, postcodeProblems, telephoneProblems } from './pupil/contact-details.ts'
export { deletionGrounds, deletionGroundsFor, findDeletionGround } from './pupil/deletion-grounds.ts'
export { ENTRY_KIND_IDS, ENTRY_KINDS, type Entity, type EntryKindRules } from './pupil/entry-kinds.ts'
export type { DeletionGround } from './pupil/grounds/deletion-ground.ts'
export { leavingProblems } from './pupil/leaving-problems.ts'
export {
  contactProblems,
  pupilProblems,
  SEXES,
  type ContactEntry,
  type PupilEntry,
  type Sex,
} from './pupil/pupil-problems.ts'
export { REGISTRATIONS } from './pupil/registration.ts'
export {
  WITHDRAWAL_GROUND,
  WITHDRAWAL_STEP_IDS,
  WITHDRAWAL_STEPS,
  withdrawalProblems,
  type WithdrawalRecord,
  type WithdrawalStep,
  type WithdrawalSwitches,
} from './pupil/withdrawal.ts'
export { INSPECTION_GRADES, inspectionWords } from './report/inspection.ts'
export { deletionReturn } from './returns/deletion-return.ts'
export { newPupilReturn } from './returns/new-pupil-return.ts'
export { folded } from './pupil/folded.ts'
export { looksEnteredTwice, type EnteredChild } from './pupil/entered-twice.ts'
export { likeness, type SchoolRecord, type Likeness } from './pupil/same-child.ts'
export { dialled, parentLikeness, type ParentRecord } from './pupil/same-parent.ts'
export { findsText, searchable, searchedNumber, searchPatterns } from './pupil/search.ts'
export { restrictionWords, type Restricted } from './pupil/restrictions.ts'
export { readinessDay, yearWarnings, type YearFacts } from './pupil/year-ready.ts'
export { patternWords } from './pupil/session-pattern.ts'
export { toldApart, type Named } from './pupil/told-apart.ts'
export { isTemporaryUpn, upnCheckLetter, upnProblems } from './pupil/upn.ts'
export { YEAR_GROUPS, yearGroupName } from './pupil/year-groups.ts'

// Register: taking it, amending it, and how late somebody came.
export { lateCode, lateMinutes } from './register/lateness.ts'
export { daysBack, isTooLate } from './register/reach-back.ts'
export { needsReason, opensLater, registerState, type RegisterState } from './register/register-state.ts'

// Absence: thresholds, groups and targets, strategies, reports, and the published figures beside them.
export {
  AUDIT_RULE_IDS,
  AUDIT_RULES,
  auditMarks,
  type AuditedMark,
  type AuditRule,
} from './audit/code-audit.ts'
export {
  benchmarkPhase,
  type Benchmark,
  type BenchmarkMeasure,
  type BenchmarkSeries,
  type SchoolPhase,
  NO_FIGURES,
} from './benchmarks/benchmark.ts'
export {
  NATIONAL_2025,
  NATIONAL_COHORTS_AUTUMN_2024,
  type CohortFigures,
  type NationalFigures,
} from './benchmarks/england.ts'
export { BENCHMARKS } from './benchmarks/seeded.ts'
export {
  isImproving,
  isPunctual,
  reasonsToTalk,
  TALK_SETTINGS,
  type RecentAttendance,
  type SeenSession,
  type TalkReason,
} from './group/talking-to.ts'
export { ENOUGH_WEEKS, impactWindows, type ImpactWindows } from './impact/impact-windows.ts'
export { siblingsOf, type LivesWith } from './league/siblings.ts'
export {
  alwaysThere,
  bestOfEachYear,
  highest,
  mostImproved,
  reachesTarget,
  starsOf,
  type ClassWeek,
  type LeagueClass,
  type LeaveOut,
} from './league/stars.ts'
export { hasMoved, movementOf, type Movement } from './marks/movement.ts'
export {
  latestEdition,
  nextEdition,
  REPORT_KINDS,
  type Edition,
  type NextEdition,
  type ReportKind,
} from './report/edition.ts'
export { namesInText, type PupilNames } from './report/names-in-text.ts'
export { fiveQuestions, type QuestionFigures } from './report/questions.ts'
export { REPORT_TERMS, reportTerm, reportTermsUntil, type ReportTerm } from './report/report-term.ts'
export {
  noticeDeadlines,
  noticeLadder,
  type EarlierNotice,
  type NoticeStep,
} from './thresholds/penalty-notices.ts'
export { penaltyThreshold, type PenaltyThreshold } from './thresholds/penalty-threshold.ts'
export { sessionsUntilPersistent } from './thresholds/sessions-until-persistent.ts'
export { sicknessReturn, type SicknessCount, type SicknessDays } from './thresholds/sickness-return.ts'
export { unauthorisedRun, type Run, type UnauthorisedRun } from './thresholds/unauthorised-run.ts'

// Publishing: which counts may be told without telling of a pupil.
export {
  canTell,
  MEASURE_IDS,
  MEASURES,
  SMALLEST_CELL,
  type GroupCounts,
  type Measure,
} from './disclosure/cells.ts'
export { hide, type Hidden, type Partition } from './disclosure/hide.ts'
export {
  publishGroups,
  tellWhole,
  type Told,
  type ToldCounts,
  type ToldGroup,
  type ToldPartition,
} from './disclosure/publish.ts'
export { tellRates, type ToldRates } from './disclosure/room.ts'
export { suppress, suppressRate, tellAgain } from './suppress.ts'

// Area: schools side by side, and a child put to a school by the virtual school.
export {
  byYearGroup,
  cohortsCountedOnce,
  COMPARED_COHORTS,
  comparedCohorts,
  crossedWith,
  totalsOfCohorts,
  type CohortRow,
  type Compared,
} from './area/cohort-table.ts'
export { addTotals, countedOnce, type ChildRecord } from './area/count-once.ts'
export { attendanceOf, change, LOOK_SETTINGS, needsALook, type SchoolSeen } from './area/needs-a-look.ts'
export { CHILD_FLAG, type FlagState } from './flag/states.ts'

// For every room: what is wrong with an entry, and workflows.
export type { Problem } from './problem.ts'
export { step, type Workflow } from './workflow/step.ts'
export { WORKFLOWS, workflowSteps } from './workflow/workflows.ts'
