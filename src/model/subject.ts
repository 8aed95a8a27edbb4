/**
 * The kinds of subject that plans name: tập thể, cá nhân, hộ gia đình, hợp tác xã, tổ hợp tác, nông dân, công nhân.
 * A farmer or worker is an individual whom a clause counts apart (Hữu Lũng, lines 125 and 133).
 */
export const subjectTypes = ["collective", "individual", "household", "cooperative", "cooperative-group", "farmer", "worker"] as const;

export type SubjectType = (typeof subjectTypes)[number];

/** What a quota asks for: given types, or any type that its field admits. */
export type QuotaSubject = SubjectType | "any";
