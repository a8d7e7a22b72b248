import type { maxAgreementText as agreementText, rhythms as agreementRhythms } from '@passerelle/core/agreements/contract.ts';
import type { maxLearned as learned } from '@passerelle/core/assessments/contract.ts';
import type { closeReasons as closes, pauseReasons as pauses } from '@passerelle/core/binomes/contract.ts';
import type { declineReasons as declines, maxDeclineWords as declineWords } from '@passerelle/core/proposals/contract.ts';
import type { maxCohortName as cohortName, maxExclusionReason as exclusionReason } from '@passerelle/core/cohorts/contract.ts';
import type { communeSettings as settingsOfCommunes, maxRules as rules, maxThreshold as threshold, maxTieNote as tieNote } from '@passerelle/core/programmes/contract.ts';
import type { maxCapacity as capacity, maxHopes as hopes, maxWishes as wishes, sides as bothSides, spokenLanguages as workingLanguages } from '@passerelle/core/profiles/contract.ts';
import type { adoptionStages as stages, maxAdoptionText as adoptionText } from '@passerelle/core/adoptions/contract.ts';
import type { defaultNotificationSettings as notificationDefaults } from '@passerelle/core/notifications/contract.ts';
import type { followLevels as levels, followPlaces as places } from '@passerelle/core/follows/contract.ts';
import type { maxEndorsementReason as endorsementReason } from '@passerelle/core/endorsements/contract.ts';
import type { maxCollectionIntro as collectionIntro, maxCollectionTitle as collectionTitle, maxItemNote as itemNote } from '@passerelle/core/collections/contract.ts';
import type { marks as pulseMarks } from '@passerelle/core/health/contract.ts';
import type { maxNote as note } from '@passerelle/core/forwards/contract.ts';
import type { maxGroupDescription as groupDescription, maxGroupTitle as groupTitle } from '@passerelle/core/groups/contract.ts';
import type { maxExperts as experts } from '@passerelle/core/expertise/contract.ts';
import type { maxOption as option, maxOptions as options, maxOutcome as outcome, pollResults as results, pollTypes as types } from '@passerelle/core/polls/contract.ts';
import type {
  audiences as forWhom,
  budgets as costs,
  communeSizes as sizes,
  durations as times,
  maxPart as part,
  maxPracticeTitle as practiceTitle,
  practiceParts as parts,
} from '@passerelle/core/practices/contract.ts';
import type { maxTaken as taken } from '@passerelle/core/practices/sources-contract.ts';
import type { maxArchiveNote as archiveNote, maxReviewNote as reviewNote } from '@passerelle/core/practices/versions-contract.ts';
import type { defaultReminderDays as reminderDays, maxReminderDays as mostReminderDays, maxSpaceDescription as spaceDescription, maxSpaceTitle as spaceTitle, spaceKinds as kindsOfSpaces, spaceWritings as writings } from '@passerelle/core/spaces/contract.ts';
import type { maxBookmarkNote as bookmarkNote } from '@passerelle/core/bookmarks/contract.ts';
import type { contactKinds as kindsOfContacts, maxContactBody as contactBody, maxMinutes as mostMinutes, maxStep as step, maxSteps as mostSteps, usualMinutes as minutesAtHand } from '@passerelle/core/journal/contract.ts';
import type { criteria as matchedBy, maxWeight as mostWeight } from '@passerelle/core/matching/contract.ts';
import type { maxRemark as remark, maxRemarkAnswer as remarkAnswer } from '@passerelle/core/remarks/contract.ts';
import type { maxSearchText as searchText } from '@passerelle/core/search/contract.ts';
import type { digestChoices as digests, unnamedId as unnamed } from '@passerelle/core/members/contract.ts';
import type { maxQuestion as question } from '@passerelle/core/relays/contract.ts';
import type {
  maxPost as post,
  maxTitle as title,
  plainKinds as kinds,
  postsPerPage as perPage,
  threadStates as states,
} from '@passerelle/core/threads/contract.ts';

// The contracts' constants that screens need, written out: importing them would bring the contracts' validator (23 kB)
// into the browser. Their types are the contracts' own, so that the compiler refuses any other value.

export const matchingCriteria: typeof matchedBy = ['themes', 'communes', 'languages', 'availability', 'ties', 'wishes'];
export const maxWeight: typeof mostWeight = 10;
export const maxPost: typeof post = 20_000;
export const maxNote: typeof note = 2000;
export const maxTitle: typeof title = 200;
export const plainKinds: typeof kinds = ['question', 'discussion', 'announcement'];
export const followLevels: typeof levels = ['watch', 'follow', 'mentions', 'mute'];
export const followPlaces: typeof places = ['theme', 'space', 'thread', 'practice'];
export const threadStates: typeof states = ['open', 'answered', 'resolved'];
export const maxExperts: typeof experts = 3;
export const maxOption: typeof option = 200;
export const maxOptions: typeof options = 20;
export const maxOutcome: typeof outcome = 5_000;
export const pollTypes: typeof types = ['single', 'multiple', 'ranked'];
export const pollResults: typeof results = ['voted', 'always'];
export const postsPerPage: typeof perPage = 20;
export const maxReviewNote: typeof reviewNote = 1000;
export const maxQuestion: typeof question = 8000;
export const unnamedId: typeof unnamed = '00000000-0000-8000-8000-62696e6f6d65';
export const maxGroupTitle: typeof groupTitle = 120;
export const maxGroupDescription: typeof groupDescription = 1000;
export const maxSpaceTitle: typeof spaceTitle = 80;
export const maxSpaceDescription: typeof spaceDescription = 500;
export const defaultReminderDays: typeof reminderDays = 3;
export const maxReminderDays: typeof mostReminderDays = 30;
export const spaceKinds: typeof kindsOfSpaces = ['programme', 'theme', 'college', 'cohort'];
export const spaceWritings: typeof writings = ['members', 'replies', 'curators'];
export const communeSizes: typeof sizes = ['small', 'medium', 'large', 'city'];
export const budgets: typeof costs = ['none', 'low', 'medium', 'high', 'veryHigh'];
export const durations: typeof times = ['weeks', 'months', 'year', 'years', 'ongoing'];
export const audiences: typeof forWhom = ['families', 'children', 'youth', 'women', 'olderPeople', 'disabledPeople', 'migrants', 'jobSeekers', 'poorHouseholds', 'residents', 'staff', 'elected'];
export const maxArchiveNote: typeof archiveNote = 1000;
export const maxTaken: typeof taken = 50;
export const maxPracticeTitle: typeof practiceTitle = 200;
export const practiceParts: typeof parts = ['summary', 'context', 'whatWeDid', 'steps', 'costAndMeans', 'results', 'pitfalls', 'partners', 'contacts'];
export const defaultNotificationSettings: typeof notificationDefaults = { quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, digest: 'weekly' };
export const digestChoices: typeof digests = ['never', 'weekly', 'daily'];
export const maxSearchText: typeof searchText = 200;
export const maxEndorsementReason: typeof endorsementReason = 300;
export const maxCollectionTitle: typeof collectionTitle = 120;
export const maxCollectionIntro: typeof collectionIntro = 5000;
export const maxItemNote: typeof itemNote = 500;
export const maxBookmarkNote: typeof bookmarkNote = 300;
export const adoptionStages: typeof stages = ['planned', 'begun', 'done'];
export const maxAdoptionText: typeof adoptionText = 5000;
export const maxPart: typeof part = 20_000;
export const maxRemark: typeof remark = 4000;
export const maxRemarkAnswer: typeof remarkAnswer = 1000;
export const contactKinds: typeof kindsOfContacts = ['call', 'visit', 'mail', 'meeting', 'note'];
export const maxContactBody: typeof contactBody = 8_000;
export const maxMinutes: typeof mostMinutes = 10_080;
export const maxStep: typeof step = 300;
export const maxSteps: typeof mostSteps = 10;
export const usualMinutes: typeof minutesAtHand = [5, 15, 30, 60];
export const marks: typeof pulseMarks = [1, 2, 3, 4, 5];
export const declineReasons: typeof declines = ['time', 'fit', 'language', 'known', 'other'];
export const maxDeclineWords: typeof declineWords = 1000;
export const pauseReasons: typeof pauses = ['leave', 'elections', 'ramadan', 'other'];
export const closeReasons: typeof closes = ['done', 'mandate', 'time', 'fit', 'other'];
export const rhythms: typeof agreementRhythms = ['weekly', 'fortnightly', 'monthly', 'free'];
export const maxAgreementText: typeof agreementText = 5000;
export const maxLearned: typeof learned = 4000;
export const maxCohortName: typeof cohortName = 120;
export const maxExclusionReason: typeof exclusionReason = 1000;
export const communeSettings: typeof settingsOfCommunes = ['urban', 'suburban', 'rural', 'mountain'];
export const maxRules: typeof rules = 10_000;
export const maxThreshold: typeof threshold = 365;
export const maxTieNote: typeof tieNote = 300;
export const maxCapacity: typeof capacity = 20;
export const maxHopes: typeof hopes = 2000;
export const maxWishes: typeof wishes = 5;
export const sides: typeof bothSides = ['mentor', 'mentee'];
export const spokenLanguages: typeof workingLanguages = ['fr', 'ar', 'en', 'zgh'];
