import { type CommandWords } from "../messages/commandWords";

/** A command line that cannot be understood: exit status 2, with the sentence and the usage. The sentence waits for the language. */
export class UsageError extends Error {
  constructor(readonly sentence: (words: CommandWords) => string) {
    super("The command line cannot be understood.");
    this.name = "UsageError";
  }
}

/** A place that must not or cannot be written to: exit status 2, nothing written. */
export class OutputError extends Error {
  constructor(readonly sentence: (words: CommandWords) => string) {
    super("The result cannot be written there.");
    this.name = "OutputError";
  }
}
