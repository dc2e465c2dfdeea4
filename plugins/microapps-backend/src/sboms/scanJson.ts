import { InputError } from '@backstage/errors';
import { sbomLimits } from './sbomLimits';

const enum Byte {
  Nul = 0,
  Quote = 0x22,
  Colon = 0x3a,
  OpenList = 0x5b,
  Backslash = 0x5c,
  CloseList = 0x5d,
  OpenObject = 0x7b,
  CloseObject = 0x7d,
}

const COMPONENTS = Buffer.from('"components"');

/**
 * Bounds what JSON would cost to parse, without building anything: depth, keys
 * and the objects directly in lists named `components`. Runs over the bytes
 * once and neither recurses nor looks back; malformed JSON is for the parser
 * to find.
 *
 * @throws InputError that says which limit and what to do.
 */
export function scanJson(bytes: Buffer): void {
  let keys = 0;
  let components = 0;
  let afterComponentsKey = false;
  const isComponentList: boolean[] = [];
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case Byte.Quote: {
        const end = endOfString(bytes, at);
        afterComponentsKey =
          end - at + 1 === COMPONENTS.length &&
          bytes.compare(COMPONENTS, 0, COMPONENTS.length, at, end + 1) === 0;
        at = end;
        break;
      }
      case Byte.Colon:
        if (++keys > sbomLimits.maxKeys) {
          refuse(`has more than ${sbomLimits.maxKeys} fields`);
        }
        break;
      case Byte.OpenObject:
        if (isComponentList.at(-1) && ++components > sbomLimits.maxComponents) {
          refuse(`lists more than ${sbomLimits.maxComponents} components`);
        }
        open(isComponentList, false);
        break;
      case Byte.OpenList:
        open(isComponentList, afterComponentsKey);
        break;
      case Byte.CloseObject:
      case Byte.CloseList:
        afterComponentsKey = false;
        isComponentList.pop();
        break;
      case Byte.Nul:
        refuse('holds NUL bytes', 'Save it as UTF-8 and send it again.');
        break;
      default:
    }
  }
}

function endOfString(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === Byte.Quote) {
      return at;
    }
    if (bytes[at] === Byte.Backslash) {
      at += 1;
    }
  }
  return bytes.length;
}

function open(stack: boolean[], isComponentList: boolean): void {
  if (stack.push(isComponentList) > sbomLimits.maxDepth) {
    refuse(`is nested more than ${sbomLimits.maxDepth} levels deep`);
  }
}

function refuse(
  what: string,
  fix = 'Make one SBOM for each app, of what it ships and nothing else.',
): never {
  throw new InputError(`The SBOM ${what}, so it was not read. ${fix}`);
}
