public import CPellucid
import Pellucid

/// Returns the family of a type.
@c @implementation
public func pel_type_kind(_ type: OpaquePointer?) -> pel_kind {
  switch object(TypeHandle.self, of: type)?.type {
  case .scalar: PEL_KIND_SCALAR
  case .array: PEL_KIND_ARRAY
  case .tuple: PEL_KIND_TUPLE
  case .list: PEL_KIND_LIST
  case .listInHeap: PEL_KIND_LIST_IN_HEAP
  case .table(let table): table.value == nil ? PEL_KIND_SET : PEL_KIND_DICTIONARY
  case .optional: PEL_KIND_OPTIONAL
  case .string: PEL_KIND_STRING
  case KernelType.none?, nil: PEL_KIND_NONE
  }
}

/// Returns the type as a signature spells it.
@c @implementation
public func pel_type_name(_ type: OpaquePointer?) -> UnsafePointer<CChar>? {
  object(TypeHandle.self, of: type)?.name.pointer
}

/// Returns the type of a scalar or of an array's elements.
@c @implementation
public func pel_type_dtype(_ type: OpaquePointer?) -> pel_dtype {
  switch object(TypeHandle.self, of: type)?.type {
  case .scalar(let dtype): pel_dtype(dtype)
  case .array(let array): pel_dtype(array.dtype)
  case .tuple, .list, .listInHeap, .table, .optional, .string, KernelType.none?, nil:
    PEL_DTYPE_NONE
  }
}

/// Returns the number of axes of an array.
@c @implementation
public func pel_type_rank(_ type: OpaquePointer?) -> Int {
  object(TypeHandle.self, of: type)?.array?.rank ?? 0
}

/// Returns how an array's elements lie.
@c @implementation
public func pel_type_layout(_ type: OpaquePointer?) -> pel_layout {
  switch object(TypeHandle.self, of: type)?.array?.layout {
  case .c, nil: PEL_LAYOUT_C
  case .f: PEL_LAYOUT_F
  case .strided: PEL_LAYOUT_STRIDED
  }
}

/// Returns `true` iff the kernel may store into the array.
@c @implementation
public func pel_type_is_stored(_ type: OpaquePointer?) -> Bool {
  object(TypeHandle.self, of: type)?.array?.isStoredInto ?? false
}

/// Returns `true` iff the array may not be stored into.
@c @implementation
public func pel_type_is_read_only(_ type: OpaquePointer?) -> Bool {
  object(TypeHandle.self, of: type)?.array?.isReadOnly ?? false
}

/// Returns `true` iff the returned array belongs to the caller.
@c @implementation
public func pel_type_is_owned(_ type: OpaquePointer?) -> Bool {
  object(TypeHandle.self, of: type)?.array?.ownership == .caller
}

/// Returns the number of slots of a value.
@c @implementation
public func pel_type_slots(_ type: OpaquePointer?) -> Int {
  object(TypeHandle.self, of: type)?.type.slotCount ?? 0
}

/// Returns the number of elements.
@c @implementation
public func pel_type_element_count(_ type: OpaquePointer?) -> Int {
  object(TypeHandle.self, of: type)?.elements.count ?? 0
}

/// Returns the type of an element.
@c @implementation
public func pel_type_element(_ type: OpaquePointer?, _ index: Int) -> OpaquePointer? {
  guard let elements = object(TypeHandle.self, of: type)?.elements, elements.indices.contains(index)
  else { return nil }
  return lent(elements[index])
}

/// Returns the type of what a list or a table holds.
@c @implementation
public func pel_type_item(_ type: OpaquePointer?, _ index: Int) -> OpaquePointer? {
  guard let items = object(TypeHandle.self, of: type)?.items, items.indices.contains(index)
  else { return nil }
  return lent(items[index])
}

/// Returns the number of the heap of a list that stands in others.
@c @implementation
public func pel_type_heap(_ type: OpaquePointer?) -> Int {
  if case .listInHeap(_, let heap)? = object(TypeHandle.self, of: type)?.type { heap } else { 0 }
}

/// Returns the name of a field.
@c @implementation
public func pel_type_field(_ type: OpaquePointer?, _ index: Int) -> UnsafePointer<CChar>? {
  guard let fields = object(TypeHandle.self, of: type)?.fields, fields.indices.contains(index)
  else { return nil }
  return fields[index].pointer
}

extension pel_dtype {
  /// Creates the number of `dtype`.
  init(_ dtype: DType) {
    switch dtype {
    case .bool: self = PEL_DTYPE_BOOL
    case .int8: self = PEL_DTYPE_INT8
    case .int16: self = PEL_DTYPE_INT16
    case .int32: self = PEL_DTYPE_INT32
    case .int64: self = PEL_DTYPE_INT64
    case .uint8: self = PEL_DTYPE_UINT8
    case .uint16: self = PEL_DTYPE_UINT16
    case .uint32: self = PEL_DTYPE_UINT32
    case .uint64: self = PEL_DTYPE_UINT64
    case .float32: self = PEL_DTYPE_FLOAT32
    case .float64: self = PEL_DTYPE_FLOAT64
    case .complex64: self = PEL_DTYPE_COMPLEX64
    case .complex128: self = PEL_DTYPE_COMPLEX128
    }
  }
}
