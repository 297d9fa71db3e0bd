/**
 * What each finding beside the name adds to the score or takes from it. Chosen, not fitted: no labelled pairs with birth
 * dates, nationalities or sexes were at hand. A day of birth tells two bearers of one name apart some 20,000 times out of
 * 20,001, so it weighs most; nationality agrees with nearly everybody who bears a name of that country, so it weighs little.
 */
export const EVIDENCE_WEIGHTS = {
  birth: {
    sameDay: 0.1,
    sameMonth: 0.07,
    sameYear: 0.05,
    /** Inside a range that the list gives, or near a year that it gives as `circa`. */
    withinRange: 0.03,
    nearby: 0,
    /** 1965-03-02 for 1965-02-03: the orders of day and month that countries write. */
    swapped: -0.02,
    /** One year apart on the same day of the same month: more likely miswritten than another person. */
    yearMiswritten: -0.05,
    otherDay: -0.1,
    /** Clears even equal names of one nationality. */
    otherYear: -0.3,
  },
  sex: { conflict: -0.15 },
  nationality: { agree: 0.03, agreesWithCountry: 0.02, conflict: -0.08 },
  /** Companies stay where they are registered, people move. */
  country: { agree: 0.02, organisationConflict: -0.05 },
  birthPlace: { agree: 0.03 },
  deceased: -0.05,
  /** An equal number lifts the score to here at least. */
  document: { floor: 0.97, doubtfulFloor: 0.8, alikeName: 0.5 },
} as const;

/** Scores that are not passed, whatever the names say. */
export const SCORE_CAPS = {
  /** Names do not tell their bearers apart (nomenklatura issue 334: three in five pairs of equal names, many of them not one person). */
  nameOnly: 0.97,
  /** The list itself calls the alias weak: many people bear it. */
  weakAlias: 0.8,
  /** Both names are one word, and nothing else agrees. */
  singleWord: 0.8,
  /** One word of several is all that fits, and nothing else agrees: below every threshold. */
  oneWordOfSeveral: 0.7,
} as const;
