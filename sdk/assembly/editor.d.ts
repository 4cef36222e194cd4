/** What an editor has to know that stands in no file which a plugin imports; `tsconfig.json` names this one. */
/// <reference path="./core/primitives.d.ts" />
/// <reference path="./core/runtime.d.ts" />
/// <reference types="assemblyscript/std/types/assembly/index.d.ts" />
