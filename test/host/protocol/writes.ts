import { type ActionInfo, type RequestBody } from "./message";

/** Whether an action may change the workbook: it sets something, calls a method that does not begin with get or _, or reaches what is being added. */
export function actionWrites({ ActionType, Name, ObjectPathId }: ActionInfo, paths: RequestBody["ObjectPaths"]): boolean {
  if (ActionType === 4) return true;
  if (ActionType === 3) return !/^(?:Get|_)/.test(Name);
  const path = paths[ObjectPathId];
  return ActionType === 1 && path?.ObjectPathType === 3 && /^(?:Add|Convert)/.test(path.Name);
}

/** Whether a request may change the workbook. */
export function requestWrites({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.some((action) => actionWrites(action, ObjectPaths));
}
