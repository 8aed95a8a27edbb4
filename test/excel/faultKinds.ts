import { type Fault } from "../host/faults";
import { type CleanRequest, type CleanRun } from "./faultSweep";
import { seam, shapeKey, statesBetween } from "./requestShape";

const refusals = {
  /** Refused for good: whatever the code, the job stops. */
  final: [
    { kind: "refuse", code: "InvalidOperationInCellEditMode" },
    { kind: "refuse", code: "AccessDenied" },
    { kind: "refuse", code: "InvalidArgument" },
    { kind: "refuse", code: "ItemNotFound" },
    { kind: "plain-error", message: "connection lost" },
  ],
  /** What may be tried again. */
  passing: [
    { kind: "refuse", code: "GeneralException" },
    { kind: "refuse", code: "ServiceNotAvailable" },
  ],
  tooLarge: [{ kind: "refuse", code: "RequestPayloadSizeLimitExceeded" }],
} as const satisfies Record<string, readonly Fault[]>;

/** All was done, and nobody was told. */
const losses = {
  final: [{ kind: "lose-answer", code: "Timeout" }, { kind: "no-answer" }],
  passing: [{ kind: "lose-answer", code: "ServiceNotAvailable" }],
  tooLarge: [{ kind: "lose-answer", code: "ResponsePayloadSizeLimitExceeded" }],
} as const satisfies Record<string, readonly Fault[]>;

const all: readonly Fault[] = [...Object.values(refusals), ...Object.values(losses)].flat();

/** With what Excel ends a request half way; each is another case for the program, which may try again, stop, or look anew. */
const halfWay = ["GeneralException", "InvalidArgument", "ServiceNotAvailable", "AccessDenied", "ItemNotFound"] as const;

const stopAfter = (actions: number, code: string): Fault => ({ kind: "stop-after", actions, code });

/**
 * The faults of the k-th request for every test run. Codes after which the job does the same thing take turns from one request to the next;
 * where a request changes nothing it is all one whether it was refused, cut off or its answer lost; and it is cut off at a few places only.
 */
export function someFaults({ shape, changes }: CleanRequest, request: number): Fault[] {
  const turn = (faults: readonly Fault[]): Fault => faults[request % faults.length]!;
  if (!changes) {
    return [
      turn([...refusals.final, ...losses.final]),
      turn([...refusals.passing, ...losses.passing]),
      turn([...refusals.tooLarge, ...losses.tooLarge]),
    ];
  }
  const { length } = shape.members;
  const stops = [...new Set([1, Math.round(length / 3), Math.round((2 * length) / 3), length - 1])].filter((at) => at > 0 && at < length);
  return [
    ...[...Object.values(refusals), ...Object.values(losses)].map(turn),
    ...stops.map((at) => stopAfter(at, at % 2 === 0 ? "GeneralException" : "InvalidArgument")),
  ];
}

/**
 * Every fault of a request that is not provably the same as another: a request that changes nothing ends in the same state whether it was
 * refused, cut off or its answer lost, so there the code alone counts; a request that does is cut off in every state that it passes through.
 */
export function everyFault({ shape, changes }: CleanRequest): Fault[] {
  if (!changes) return all.filter((fault) => fault.kind !== "lose-answer" || fault.code !== "ServiceNotAvailable");
  return [...all, ...statesBetween(shape).flatMap((at) => halfWay.map((code) => stopAfter(at, code)))];
}

/**
 * The same for a job over a large workbook, of which the job over a small one made many requests before: a request that changes nothing
 * and follows the same one as there is left out, and one that does change something is cut off at every seam between two members that was
 * not met there, the first and the last time that it comes, and at some places between; the codes take turns.
 */
export function largeFaults(clean: CleanRun, small: CleanRun): readonly (readonly Fault[])[] {
  const placeOf = (run: CleanRun, at: number): string =>
    [run.requests[at - 1], run.requests[at]].map((one) => (one ? shapeKey(one.shape) : "")).join("\n\n");
  const knownPlaces = new Set(small.requests.map((_, at) => placeOf(small, at)));
  const knownSeams = new Set(small.requests.flatMap(({ shape }) => statesBetween(shape).map((stop) => seam(shape, stop))));
  return clean.requests.map((request, at) => {
    if (!request.changes) return knownPlaces.has(placeOf(clean, at)) ? [] : everyFault(request);
    const { shape } = request;
    const stops = statesBetween(shape);
    const firsts = new Map<string, number>();
    const lasts = new Map<string, number>();
    for (const stop of stops) {
      const key = seam(shape, stop);
      if (knownSeams.has(key)) continue;
      if (!firsts.has(key)) firsts.set(key, stop);
      lasts.set(key, stop);
    }
    const between = [0, 1, 2, 3, 4, 5].flatMap((part) => stops[Math.floor((part * (stops.length - 1)) / 5)] ?? []);
    const chosen = [...new Set([...firsts.values(), ...lasts.values(), ...between])].sort((a, b) => a - b);
    return [...all, ...chosen.map((stop, turn) => stopAfter(stop, halfWay[turn % halfWay.length]!))];
  });
}

/** How many faults there are when none is left out: every code for every request, and every code after each of its actions. */
export function countOfAll({ requests }: CleanRun): number {
  return requests.reduce((sum, { shape }) => sum + all.length + shape.members.length * halfWay.length, 0);
}
