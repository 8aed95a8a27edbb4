import { Application } from "./application";
import { Functions } from "./functions";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { NamedItemCollection } from "./namedItem";
import { DocumentProperties } from "./documentProperties";
import { SettingCollection } from "./setting";
import { TableCollection } from "./table";
import { WorkbookProtection } from "./protection";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheetCollection";

/** `Excel.Workbook`, the root of every object path. */
export class Workbook extends HostObject {
  constructor(context: HostContext) {
    super(context);
    context.makeWorksheet = (sheet) => new Worksheet(context, sheet);
  }

  get className(): string {
    return "Workbook";
  }

  get name(): string {
    return this.context.book.name;
  }

  get readOnly(): boolean {
    return false;
  }

  get application(): Application {
    return new Application(this.context);
  }

  get functions(): Functions {
    return new Functions(this.context);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.context, null);
  }

  get tables(): TableCollection {
    return new TableCollection(this.context, null);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.context);
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.context);
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.context);
  }
}
