/** The field for an option in the form of a new poll, counted from 0. */
export const optionName = (index: number) => `option${index + 1}`;

/** The field for an option's rank in a ballot. */
export const rankName = (optionId: string) => `rank-${optionId}`;
