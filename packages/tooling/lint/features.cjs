/**
 * The features of core, from the earliest to the latest. One may build on those in the
 * rows above its own, and on no other. A new feature is written into its row here.
 */
module.exports = [
  ['kernel'],
  ['mails', 'news'],
  ['members'],
  ['programmes'],
  ['auth', 'files'],
  ['profiles'],
  ['cohorts'],
  ['imports'],
  ['binomes'],
  ['proposals', 'agreements', 'assessments'],
  ['conversations'],
  ['journal'],
  ['handovers', 'health'],
  ['matching', 'overview'],
  ['groups'],
  ['spaces'],
  ['threads'],
  ['questions'],
  ['polls', 'expertise'],
  ['practices', 'plans', 'calendar', 'forwards', 'feeds', 'bookmarks', 'drafts', 'relays'],
  ['follows', 'adoptions', 'endorsements', 'discussions', 'collections', 'remarks'],
  ['search', 'inbox'],
  ['moderation', 'notifications'],
  ['digests'],
];
