import { type Check } from "./argumentChecks";
import { type HostObject } from "./hostObject";

type Store = Record<string, unknown>;

/**
 * Gives a class properties that the workbook merely keeps: the getter reads the store, the setter checks and writes it.
 * `null` as a check makes the property read-only.
 */
export function storedProperties<T extends HostObject>(
  type: { readonly prototype: T },
  storeOf: (object: T) => Store,
  checks: Readonly<Record<string, Check<unknown> | null>>,
  beforeWrite: (object: T) => void = () => undefined,
): void {
  for (const [name, check] of Object.entries(checks)) {
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      enumerable: false,
      get(this: T) {
        return storeOf(this)[name];
      },
      ...(check === null
        ? {}
        : {
            set(this: T, value: unknown) {
              beforeWrite(this);
              storeOf(this)[name] = check(value, name);
            },
          }),
    });
  }
}
