export { packedPatterns } from '../build/packed-patterns.ts'
export { precompile } from '../input/project/precompiled.ts'
