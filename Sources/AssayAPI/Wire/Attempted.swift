package import JSON

/// One of many objects of a call: read, or with the reason for which it alone cannot be taken.
package struct Attempted<Object: WireObject>: WireValue {
  package let object: Result<Object, InvalidField>

  package init(_ object: Object) { self.object = .success(object) }

  package static var schema: Schema { Object.schema }

  package init(reading node: JSONNode, field: FieldPath) {
    do throws(InvalidField) {
      object = .success(try Object(reading: node, field: field))
    } catch {
      object = .failure(error)
    }
  }

  package func write(to writer: inout JSONWriter) {
    switch object {
    case .success(let object): object.write(to: &writer)
    case .failure: writer.null()
    }
  }
}
