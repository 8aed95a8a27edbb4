import { type BookChart, type Look } from "../book/bookChart";
import { aBoolean, aString, oneOf } from "./argumentChecks";
import { ChartFont } from "./chartFormat";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { storedProperties } from "./storedProperties";

/** The `format` of a part that has nothing but a font here. */
abstract class FontFormat extends HostObject {
  constructor(
    context: HostContext,
    private readonly look: Look,
  ) {
    super(context);
  }

  get font(): ChartFont {
    return new ChartFont(this.context, this.look);
  }
}

/** `Excel.ChartTitleFormat`. */
export class ChartTitleFormat extends FontFormat {
  get className(): string {
    return "ChartTitleFormat";
  }
}

/** `Excel.ChartLegendFormat`. */
export class ChartLegendFormat extends FontFormat {
  get className(): string {
    return "ChartLegendFormat";
  }
}

/** `Excel.ChartDataLabelFormat`. */
export class ChartDataLabelFormat extends FontFormat {
  get className(): string {
    return "ChartDataLabelFormat";
  }
}

/** `Excel.ChartTitle`. A text makes the title visible. */
export class ChartTitle extends HostObject {
  constructor(
    context: HostContext,
    readonly chart: BookChart,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartTitle";
  }

  get text(): string {
    return String(this.chart.title["text"]);
  }

  set text(value: unknown) {
    Object.assign(this.chart.title, { text: aString(value, "text"), visible: true });
  }

  get format(): ChartTitleFormat {
    return new ChartTitleFormat(this.context, this.chart.titleFont);
  }
}

storedProperties(ChartTitle, (object) => object.chart.title, {
  visible: aBoolean,
  overlay: aBoolean,
  position: oneOf("Automatic", "Top", "Bottom", "Left", "Right"),
});

/** `Excel.ChartLegend`. */
export class ChartLegend extends HostObject {
  constructor(
    context: HostContext,
    readonly chart: BookChart,
  ) {
    super(context);
  }

  get className(): string {
    return "ChartLegend";
  }

  get format(): ChartLegendFormat {
    return new ChartLegendFormat(this.context, this.chart.legendFont);
  }
}

storedProperties(ChartLegend, (object) => object.chart.legend, {
  visible: aBoolean,
  overlay: aBoolean,
  position: oneOf("Top", "Bottom", "Left", "Right", "Corner", "Custom"),
});

/** `Excel.ChartDataLabels` of a chart or of one series. */
export class ChartDataLabels extends HostObject {
  constructor(
    context: HostContext,
    readonly owner: { readonly labels: Look; readonly labelsFont: Look },
  ) {
    super(context);
  }

  get className(): string {
    return "ChartDataLabels";
  }

  get format(): ChartDataLabelFormat {
    return new ChartDataLabelFormat(this.context, this.owner.labelsFont);
  }
}

storedProperties(ChartDataLabels, (object) => object.owner.labels, {
  showValue: aBoolean,
  showSeriesName: aBoolean,
  showCategoryName: aBoolean,
  showLegendKey: aBoolean,
  showPercentage: aBoolean,
  showBubbleSize: aBoolean,
  separator: aString,
  position: oneOf("None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit", "Callout"),
  numberFormat: aString,
  linkNumberFormat: aBoolean,
});
