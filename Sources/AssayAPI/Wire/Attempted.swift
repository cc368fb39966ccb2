package import JSON

/// One of many objects in a call: the object that was read, or the reason why it alone is invalid.
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
