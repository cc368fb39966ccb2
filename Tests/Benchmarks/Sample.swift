/// What one round measured of one figure.
struct Sample {
  /// Items a second.
  let rate: Double
  /// How long a call took at most, in microseconds, of the quicker half of all.
  let p50: Double
  /// The same of 99 in 100.
  let p99: Double
  /// The same of 999 in 1,000.
  let p999: Double
  /// How long the longest took, in microseconds; nil where whoever measured does not tell.
  let worst: Double?
  /// The processor time that the server used for an item, in microseconds; nil where no server was asked.
  let processor: Double?

  init(_ load: Load, itemCount: Int, processorMicroseconds: Double?) {
    rate = load.rate * Double(itemCount)
    p50 = load.microseconds(share: 0.5)
    p99 = load.microseconds(share: 0.99)
    p999 = load.microseconds(share: 0.999)
    worst = load.microseconds(share: 1)
    processor = processorMicroseconds
  }

  init(rate: Double, p50: Double, p99: Double, p999: Double, processor: Double?) {
    self.rate = rate
    self.p50 = p50
    self.p99 = p99
    self.p999 = p999
    worst = nil
    self.processor = processor
  }
}

extension [Double] {
  /// The middle one in order of size, the upper of two; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
