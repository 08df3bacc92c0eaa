/** A poll in its normal form, what a resident answers, and what goes over the wire between `<e-poll>` and a poll service. */

export type QuestionType =
  'single' | 'multiple' | 'yesno' | 'rating' | 'likert' | 'ranking' | 'text';

/** Who counts as one; from anybody, any number of times, to one per account of the portal. */
export type PollLevel = 'open' | 'device' | 'code' | 'subject';

/** When the public sees counts. `editors`: never. */
export type ResultsPolicy = 'always' | 'after-vote' | 'after-close' | 'editors';

export interface OptionImage {
  readonly href: string;
  readonly alt: string;
}

export interface PollOption {
  readonly id: string;
  readonly label: string;
  readonly image?: OptionImage;
  /** "Không có ý kiến", "Không điều nào": never together with another. */
  readonly exclusive: boolean;
}

/** The question is asked when one of these options was chosen in an earlier one. */
export interface Condition {
  readonly question: string;
  readonly anyOf: readonly string[];
}

interface QuestionBase {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly required: boolean;
  /** All must hold. Empty: always asked. */
  readonly when: readonly Condition[];
}

/** One of the options: `single`, `yesno`, and `rating`, whose options are its points from low to high. */
export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'single' | 'yesno' | 'rating';
  readonly options: readonly PollOption[];
  readonly shuffle: boolean;
}

/** Several options, or an order of them; `min` to `max` when answered. */
export interface ListQuestion extends QuestionBase {
  readonly type: 'multiple' | 'ranking';
  readonly options: readonly PollOption[];
  readonly min: number;
  readonly max: number;
  readonly shuffle: boolean;
}

/** One point of the same scale for each statement. */
export interface LikertQuestion extends QuestionBase {
  readonly type: 'likert';
  readonly statements: readonly { readonly id: string; readonly label: string }[];
  readonly options: readonly PollOption[];
  readonly shuffle: boolean;
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  /** Longest answer in characters (code points). */
  readonly maxLength: number;
}

export type Question = ChoiceQuestion | ListQuestion | LikertQuestion | TextQuestion;

/** Counts of question `of` for each answer to question `by`; announced to residents before they answer. */
export interface Breakdown {
  readonly by: string;
  readonly of: string;
}

export interface Poll {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly introduction?: string;
  /** The office that asks. */
  readonly publisher?: string;
  /** Milliseconds since 1970; absent: from the start, without end. */
  readonly opensAt?: number;
  readonly closesAt?: number;
  /** IANA name of the zone in which times are said. */
  readonly zone: string;
  /** Hours after close in which a ballot filled in before still arrives. */
  readonly graceHours: number;
  readonly level: PollLevel;
  readonly results: ResultsPolicy;
  /** The office sees no more than the public until the count stands. */
  readonly symmetric: boolean;
  /** Whether an answer can be replaced until close. */
  readonly change: boolean;
  /** New ballots between two public counts. */
  readonly batch: number;
  /** Fewest ballots for any public count. */
  readonly minimum: number;
  /** What is collected, said to the resident; empty: nothing but the answers. */
  readonly collects: readonly string[];
  /** The office's picture for links in chats and on social media. */
  readonly cover?: OptionImage;
  /** Who could answer: "4.210 hộ". */
  readonly population?: string;
  readonly breakdowns: readonly Breakdown[];
  readonly questions: readonly Question[];
}

/** Option id; ids in order; point by statement; text. By question id; unanswered questions are absent. */
export type Answer = string | readonly string[] | Readonly<Record<string, string>>;
export type Answers = Readonly<Record<string, Answer>>;

/** One counter of a tally: each counted ballot adds one to it. */
export interface Counter {
  readonly question: string;
  /** Option; `option@place` of a ranking; `statement:point` of a Likert; `` (empty): answered at all. */
  readonly option: string;
  /** `question:option` of a declared breakdown; empty for the whole. */
  readonly group: string;
}

export interface CountedCounter extends Counter {
  readonly n: number;
}

/** What `<e-poll>` and the plain form send. */
export interface Submission {
  /** 128 random bits in 22 characters of base64url, made by the client when the form is first touched. */
  readonly secret: string;
  /** 1 for the first answer; each change adds one. */
  readonly revision: number;
  readonly answers: Answers;
  /** Random token of the device, printed one-time code, or token signed by the portal, as the level asks. */
  readonly token?: string;
  /** The ticket that came with the definition; needed when it arrives after close. */
  readonly ticket?: string;
  /** The answer to a challenge, where the service asked one. */
  readonly work?: Work;
}

/** Work that a service asks for before it takes a submission: in the description, or in a 429 answer. */
export interface Challenge {
  readonly salt: string;
  /** Zero bits at the beginning of SHA-256(salt + secret + nonce). */
  readonly bits: number;
}

export interface Work {
  readonly salt: string;
  readonly nonce: string;
}

/** What a service says of a poll at its address. */
export interface Description {
  /** As the editor wrote it. */
  readonly definition: unknown;
  /** What the service read in it, with the times that were set by hand: whoever gets it need not read the definition. */
  readonly poll?: Poll;
  /** SHA-256 of the definition's text. */
  readonly digest: string;
  readonly state: PollState;
  readonly opensAt?: number;
  readonly closesAt?: number;
  /** While open: goes with an answer that may arrive after close. */
  readonly ticket?: string;
  readonly challenge?: Challenge;
}

/** `counted`: the first. `changed`: replaced the older. `repeated`: was there already. `superseded`: a newer one is there. */
export type ReceiptStatus = 'counted' | 'changed' | 'repeated' | 'superseded';

export interface Receipt {
  readonly status: ReceiptStatus;
  /** Ten characters, five and five with a hyphen between. */
  readonly receipt: string;
  readonly revision: number;
}

/** `grace`: closed, late ballots may still come, "chưa chốt". `final`: the count stands. */
export type PollState = 'draft' | 'scheduled' | 'open' | 'grace' | 'final';

/** Why there are no counts. `few`: not enough ballots. `policy`: not for the public now. */
export type WithheldReason = 'few' | 'policy' | 'not-final';

export interface OptionResult {
  readonly id: string;
  readonly label: string;
  /** null: hidden so that nobody can be told from it. */
  readonly count: number | null;
  /** Of the ballots counted; null where `count` is or nobody answered. */
  readonly percent: number | null;
  /** Ranking only: how many put it first, second, … */
  readonly places?: readonly (number | null)[];
}

export interface QuestionResult {
  readonly id: string;
  readonly type: QuestionType;
  readonly title: string;
  /** Ballots that answered it. */
  readonly answered: number;
  /** Live: the ballots among which it was counted, where these are fewer than all; 0: it has no counts yet. */
  readonly ballots?: number;
  /** All who answered said the same, or something that is the same: the counts, which are null, would tell it of each of them. */
  readonly unanimous?: true;
  readonly options: readonly OptionResult[];
  /** Likert only: one row for each statement. */
  readonly rows?: readonly {
    readonly id: string;
    readonly label: string;
    readonly options: readonly OptionResult[];
  }[];
}

export interface BreakdownResult extends Breakdown {
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly options: readonly OptionResult[];
  }[];
}

export interface PaperResult {
  readonly ballots: number;
  readonly questions: readonly QuestionResult[];
}

export interface PollResult {
  readonly poll: string;
  readonly state: PollState;
  /** Ballots in the counts below, where a question does not say others; absent where withheld. */
  readonly ballots?: number;
  readonly withheld?: WithheldReason;
  /** Of `few`, until the close: with fewer ballots there are no counts. The same for the whole poll, however many have come. */
  readonly least?: number;
  readonly questions: readonly QuestionResult[];
  readonly breakdowns: readonly BreakdownResult[];
  /** Ballots on paper, confirmed by two clerks: a row of its own beside the counts above, never added to them. */
  readonly paper?: PaperResult;
  /** Said under every chart, in the poll's language. */
  readonly disclosure: string;
}
