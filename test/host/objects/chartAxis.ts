import { type BookAxis, type BookChart, type Look } from "../book/bookChart";
import { aBoolean, aNumber, aNumberOrEmpty, anIndex, aString, between, oneOf } from "./argumentChecks";
import { ChartFont, ChartLineFormat } from "./chartFormat";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { storedProperties } from "./storedProperties";

/** `Excel.ChartAxes`. */
export class ChartAxes extends HostObject {
  constructor(
    context: HostContext,
    private readonly chart: BookChart,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartAxes";
  }

  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.context, this.chart.categoryAxis);
  }

  get valueAxis(): ChartAxis {
    return new ChartAxis(this.context, this.chart.valueAxis);
  }

  getItem(type: unknown, group: unknown): ChartAxis {
    if (group !== null && group !== undefined) oneOf("Primary")(group, "group");
    return oneOf("Category", "Value")(type, "type") === "Value" ? this.valueAxis : this.categoryAxis;
  }
}

/** `Excel.ChartAxis`. */
export class ChartAxis extends HostObject {
  constructor(
    context: HostContext,
    readonly axis: BookAxis,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartAxis";
  }

  get format(): ChartAxisFormat {
    return new ChartAxisFormat(this.context, this.axis);
  }

  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.context, this.axis.majorGridlines);
  }

  get minorGridlines(): ChartGridlines {
    return new ChartGridlines(this.context, this.axis.minorGridlines);
  }

  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this.context, this.axis);
  }
}

storedProperties(ChartAxis, (object) => object.axis.properties, {
  visible: aBoolean,
  minimum: aNumberOrEmpty,
  maximum: aNumberOrEmpty,
  majorUnit: aNumberOrEmpty,
  minorUnit: aNumberOrEmpty,
  reversePlotOrder: aBoolean,
  numberFormat: aString,
  linkNumberFormat: aBoolean,
  tickLabelPosition: oneOf("NextToAxis", "High", "Low", "None"),
  tickLabelSpacing: (value, member) => (value === "" ? "" : between(1, 31_999)(anIndex(value, member), member)),
  position: oneOf("Automatic", "Maximum", "Minimum", "Custom"),
  textOrientation: aNumber,
  majorTickMark: oneOf("None", "Cross", "Inside", "Outside"),
  minorTickMark: oneOf("None", "Cross", "Inside", "Outside"),
  categoryType: oneOf("Automatic", "TextAxis", "DateAxis"),
});

/** `Excel.ChartAxisFormat`. */
export class ChartAxisFormat extends HostObject {
  constructor(
    context: HostContext,
    private readonly axis: BookAxis,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartAxisFormat";
  }

  get font(): ChartFont {
    return new ChartFont(this.context, this.axis.font);
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.context, this.axis.line);
  }
}

/** `Excel.ChartGridlines`. */
export class ChartGridlines extends HostObject {
  constructor(
    context: HostContext,
    readonly look: Look,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartGridlines";
  }

  get format(): ChartGridlinesFormat {
    return new ChartGridlinesFormat(this.context, this.look);
  }
}

storedProperties(ChartGridlines, (object) => object.look, { visible: aBoolean });

/** `Excel.ChartGridlinesFormat`. */
export class ChartGridlinesFormat extends HostObject {
  constructor(
    context: HostContext,
    private readonly look: Look,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartGridlinesFormat";
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.context, this.look);
  }
}

/** `Excel.ChartAxisTitle`. A text makes the title visible. */
export class ChartAxisTitle extends HostObject {
  constructor(
    context: HostContext,
    readonly axis: BookAxis,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartAxisTitle";
  }

  get text(): string {
    return String(this.axis.title["text"]);
  }

  set text(value: unknown) {
    Object.assign(this.axis.title, { text: aString(value, "text"), visible: true });
  }

  get format(): ChartAxisTitleFormat {
    return new ChartAxisTitleFormat(this.context, this.axis.titleFont);
  }
}

storedProperties(ChartAxisTitle, (object) => object.axis.title, { visible: aBoolean });

/** `Excel.ChartAxisTitleFormat`. */
export class ChartAxisTitleFormat extends HostObject {
  constructor(
    context: HostContext,
    private readonly look: Look,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartAxisTitleFormat";
  }

  get font(): ChartFont {
    return new ChartFont(this.context, this.look);
  }
}
