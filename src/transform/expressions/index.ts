export { translateAttribute } from "./attribute.ts";
export { translateAwait } from "./await.ts";
export { translateBinOp } from "./binOp.ts";
export { translateBoolOp } from "./boolOp.ts";
export { translateCall } from "./call.ts";
export { translateCompare } from "./compare.ts";
export { translateComprehension } from "./comprehension.ts";
export { translateConstant } from "./constant.ts";
export {
  translateDict,
  translateList,
  translateSet,
  translateStarred,
  translateTuple,
} from "./displays.ts";
export { translateFormattedValue, translateJoinedStr } from "./joinedStr.ts";
export { translateIfExp } from "./ifExp.ts";
export { translateLambda } from "./lambda.ts";
export { translateName } from "./name.ts";
export { translateNamedExpr } from "./namedExpr.ts";
export { translateSlice, translateSubscript } from "./subscript.ts";
export { translateUnaryOp } from "./unaryOp.ts";
export { translateYield, translateYieldFrom } from "./yield.ts";
